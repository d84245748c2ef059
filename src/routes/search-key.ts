/** The key `/` leads to search from any page, unless something is being typed. */

/** Begins to listen. `address`: where search is, to which the main navigation has a link. */
export function listenForSearchKey(address: string): void {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type=search][data-search]');
    if (field) field.select();
    else document.querySelector<HTMLAnchorElement>(`nav a[href="${address}"]`)?.click();
  });
}

/** In a field the key is a letter; in a dialog the page behind is out of reach. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null;
}
