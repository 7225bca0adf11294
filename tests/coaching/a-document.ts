/** As much of a page as a view needs to be drawn into: nodes that hold nodes. What it looks like, real browsers tell. */
export class ANode {
  parentNode: ANode | null = null;
  childNodes: ANode[] = [];
  style: Record<string, unknown> = {};
  data = '';

  readonly localName: string;
  readonly nodeType: number;

  constructor(localName: string, nodeType = 1) {
    this.localName = localName;
    this.nodeType = nodeType;
  }

  get firstChild(): ANode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): ANode | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }

  insertBefore(node: ANode, before: ANode | null): ANode {
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  remove(): void {
    if (!this.parentNode) return;
    this.parentNode.childNodes.splice(this.parentNode.childNodes.indexOf(this), 1);
    this.parentNode = null;
  }

  removeChild(node: ANode): ANode {
    node.remove();
    return node;
  }

  setAttribute(): void {}
  removeAttribute(): void {}
  addEventListener(): void {}
  removeEventListener(): void {}
}

export const aDocument = {
  createElement: (name: string): ANode => new ANode(name),
  createElementNS: (_of: string, name: string): ANode => new ANode(name),
  createTextNode: (): ANode => new ANode('#text', 3),
};
