/** Whether a message comes from one of the extension's own pages, and not from a script of it in a site's page. */
export function isOwnPage({ url }: { url?: string | undefined }): boolean {
  return url?.startsWith(`${location.origin}/`) === true;
}
