/** Lets the browser save a text as a file, where it saves what is downloaded. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  // What it leads to goes with the page: some browsers have not read it when the press is over.
  link.click();
}
