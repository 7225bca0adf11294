/** A character is three bytes at most in UTF-8, as far as JavaScript counts characters. */
const MOST_BYTES_EACH = 3;

const NOT_READ = 'It could not be read. Is it still where it was? Choose it again.';

/**
 * Reads a file that a person has chosen. One that is too large in any case is not read at all: it would take the computer's memory.
 * @param most characters
 * @returns what is wrong, in a sentence, where it cannot be read
 */
export async function readTextFile(file: File, most: number): Promise<{ text: string } | { errors: string[] }> {
  if (file.size > most * MOST_BYTES_EACH)
    return {
      errors: [`It is too large to be such a file: ${Math.round(most / 1000)} KB at most. Choose another one.`],
    };
  return file.text().then(
    (text) => ({ text }),
    () => ({ errors: [NOT_READ] }),
  );
}
