import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.DOM.Node;

/** What stands in the closed roots of a page, seen with Chromium's own tools, which look into them. */
export interface ClosedRoot {
  text(): Promise<string>;
  /** where the first element of that class is, in px of the window: top and height */
  placeOf(className: string): Promise<[top: number, height: number]>;
  /** presses a button by its words, with the pointer, in the middle */
  press(words: string): Promise<void>;
}

export function closedRootOf(page: Page): ClosedRoot {
  /** All nodes that stand in closed roots, in the document's order. */
  async function nodes(session: CDPSession): Promise<Node[]> {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const within = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(within)];
    const roots = (node: Node): Node[] => [
      ...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'),
      ...(node.children ?? []).flatMap(roots),
    ];
    return roots(root).flatMap(within);
  }

  async function look<Seen>(see: (session: CDPSession) => Promise<Seen>): Promise<Seen> {
    const session = await page.createCDPSession();
    try {
      return await see(session);
    } finally {
      await session.detach().catch(() => undefined);
    }
  }

  async function boxOf(
    session: CDPSession,
    { backendNodeId }: Node,
  ): Promise<{ x: number; y: number; height: number }> {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top, height: model.height };
  }

  return {
    text: () =>
      look(async (session) => {
        const texts = (await nodes(session)).filter(({ nodeName }) => nodeName === '#text');
        // Style sheets are text too.
        return texts
          .map(({ nodeValue }) => nodeValue)
          .filter((value) => !value.includes('{'))
          .join(' ');
      }),
    placeOf: (className) =>
      look(async (session) => {
        const named = ({ attributes = [] }: Node): boolean =>
          (attributes[attributes.indexOf('class') + 1] ?? '').split(' ').includes(className);
        const node = (await nodes(session)).find(named);
        if (!node) throw new Error(`Nothing of the class ${className}`);
        const { y, height } = await boxOf(session, node);
        return [y, height];
      }),
    press: (words) =>
      look(async (session) => {
        const buttons = (await nodes(session)).filter(({ nodeName }) => nodeName === 'BUTTON');
        const wanted = buttons.find(({ children = [] }) => children.some(({ nodeValue }) => nodeValue === words));
        if (!wanted) throw new Error(`No button “${words}”`);
        const { x, y, height } = await boxOf(session, wanted);
        await page.mouse.click(x, y + height / 2);
      }),
  };
}
