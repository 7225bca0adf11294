import { constant, group, like, maybe, part, type Shape } from '../file-shape/shape';
import { KEY, LEARNER, SIGNATURE, TRAINER } from './review-shapes';

export const REVIEW_FORMAT = { name: 'webside-review', version: 1 } as const;

/** A file's own id, random. */
export const FILE_ID: Shape = like(/^[A-Za-z0-9-]{8,64}$/, 'letters, digits and hyphens, 8 to 64 of them');

const signed = (content: Shape): Shape =>
  group(
    part('content', 'What it says', 'what is signed, with format, version and id of the file', content),
    part('key', 'Public key', 'of whoever signed it, base64url', KEY),
    part('signature', 'Signature', 'ECDSA with SHA-256, base64url', SIGNATURE),
  );

/** The whole file of this version. */
export const REVIEW_FILE: Shape = group(
  part('format', 'Format', 'what kind of file it is', constant(REVIEW_FORMAT.name)),
  part('version', 'Version', 'of the format', constant(REVIEW_FORMAT.version)),
  part('id', 'File', 'the file’s own id, random', FILE_ID),
  part('learner', 'The learner’s part', 'made by whoever held the call', signed(LEARNER)),
  maybe('trainer', 'The trainer’s part', 'there when it has been returned', signed(TRAINER)),
);
