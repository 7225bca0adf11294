interface Sender {
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Whether a message comes from one of the extension's own pages, and not from a script of it in a site's page. */
export function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(`${location.origin}/`) === true;
}

/** Which tab a message is about: one of the extension's own pages may name it, and all others speak for the one that they are in. */
export function tabOf(sender: Sender, named: number | undefined): number | undefined {
  return (isOwnPage(sender) ? named : undefined) ?? sender.tab?.id;
}
