/** Which letters of a document are selected on the screen: blocks carry their place in it as `data-start`. */

/** The selected stretch, in the document's own offsets; null when nothing of it is selected. */
export function readSelection(
  pane: HTMLElement | undefined,
): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(pane, startContainer, startOffset);
  const end = offsetOf(pane, endContainer, endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The end of a selection by triple click lies before the first letter of the next block. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !pane.contains(block)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset['start']) + before.toString().length;
}
