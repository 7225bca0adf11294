import type { OfferedContentProps } from '../../components/options/OfferedContent';
import { readContent, watchContent } from '../../utils/browser/content-memory';
import { clearDamagedContent, keepContent, setDamagedAside } from '../../utils/browser/keep-content';
import { saveFile } from '../../utils/browser/save-file';
import { edit } from '../../utils/consultation/edit-content';
import type { LocalContent } from '../../utils/consultation/local-content';
import { OWN } from '../../utils/content-file/check-list';
import { LARGEST_FILE, readContentFile } from '../../utils/content-file/read-content-file';
import { FILE_NAME, writeContentFile } from '../../utils/content-file/write-content-file';

/** No character takes more bytes: what lies beyond makes the file too large anyway. */
const MOST_BYTES = 4 * LARGEST_FILE + 4;

/** What a service makes of the content: on the screen at once, then stored; what another page stored comes back. */
export function openOffered(onChange: () => void) {
  let content: LocalContent = {};
  let damaged: string | undefined;
  let error: string | undefined;
  /** writes on their way: meanwhile what is on the screen is newer than what is stored */
  let underWay = 0;

  async function read(): Promise<void> {
    damaged = await setDamagedAside();
    const stored = await readContent();
    if (underWay === 0) content = stored;
    onChange();
  }

  function write(next: LocalContent): void {
    content = next;
    underWay += 1;
    keepContent(next)
      .then(
        () => (error = undefined),
        () => (error = 'The browser did not store this. Export it now, so that nothing is lost, and reload this page.'),
      )
      .finally(() => {
        underWay -= 1;
        onChange();
      });
    onChange();
  }

  watchContent(() => void read());
  return {
    read,
    props: (): OfferedContentProps => ({
      content,
      damaged,
      error,
      onEdit: (list, made) => write(edit(content, list, made)),
      onNewId: () => OWN + crypto.randomUUID().slice(0, 8),
      onRead: async (file) => readContentFile(await file.slice(0, MOST_BYTES).text()),
      onReplace: write,
      onExport: () => saveFile(FILE_NAME, writeContentFile(content)),
      onSaveDamaged: () => saveFile(`damaged-${FILE_NAME}`, damaged ?? ''),
      onClearDamaged: () => void clearDamagedContent().then(read),
    }),
  };
}
