/** Tells which of some elements lies across a line in the window, as the person scrolls. */

/** How far down the window the line lies: where the eye rests while reading. */
const lineShare = 0.3;

/** Calls `onCross` with each element that comes to lie across the line. Gives back what ends the watch. */
export function watchLine(
  elements: Iterable<Element>,
  onCross: (element: Element) => void,
): () => void {
  const above = `-${lineShare * 100}%`;
  const below = `-${(1 - lineShare) * 100 - 1}%`;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) onCross(target);
    },
    { rootMargin: `${above} 0px ${below} 0px` },
  );
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
