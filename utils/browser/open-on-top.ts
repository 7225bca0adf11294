/** px: room for the longest sentence with its reason. */
const SIZE = { width: 360, height: 330 };

/** Document Picture-in-Picture, which TypeScript does not know yet. */
interface OnTop {
  documentPictureInPicture?: { window: Window | null; requestWindow(size: typeof SIZE): Promise<Window> };
}

/**
 * Asks for a window that stays over all others. Call it straight from the press: browsers allow it in no other moment.
 * Firefox up to 153 gives a content script a window into which it may not write, so there it is not asked for.
 * @returns undefined where there is none to be had, or where the page has one of its own open, which would be closed for it
 */
export async function openOnTop(): Promise<Window | undefined> {
  if (import.meta.env.FIREFOX) return undefined;
  try {
    const { documentPictureInPicture: pictures } = window as OnTop;
    if (!pictures || pictures.window) return undefined;
    return await pictures.requestWindow(SIZE);
  } catch {
    return undefined;
  }
}
