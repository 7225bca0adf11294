import type { FhirExportProps } from '../../components/record/FhirExport';
import { aboutThis } from '../../utils/browser/about';
import { saveFile } from '../../utils/browser/save-file';
import type { RecordDocument } from '../../utils/record/record-document';
import type { RecordSettings } from '../../utils/record/record-settings';

/** The note as a file, saved where the browser saves files. */
export function fileProps(document: RecordDocument, settings: RecordSettings): FhirExportProps {
  return { document, settings, version: aboutThis().version, at: () => Date.now(), onSave: saveFile };
}
