import type { PromptsSectionProps } from '../../components/options/PromptsSection';
import { sendMessage } from '../../utils/browser/messages';
import { readPreference, watchPreference } from '../../utils/browser/preferences';

/** Which kinds of prompt are switched off. The background alone writes them, and is asked to. */
export function openPromptSettings(onChange: () => void) {
  let hidden: string[] | undefined;
  const read = async (): Promise<void> => {
    hidden = await readPreference('hiddenPrompts');
    onChange();
  };
  watchPreference('hiddenPrompts', () => void read());
  void read();
  return {
    /** undefined until it is known */
    props: (): PromptsSectionProps | undefined =>
      hidden && { hidden, onSwitchOn: (kind) => void sendMessage('showPrompt', kind).catch(() => undefined) },
  };
}
