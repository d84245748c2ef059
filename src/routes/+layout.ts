// What is studied is on the device, so a page is rendered as far as it is the same for everyone: the way around, and the
// first words of the page.
export const prerender = true;
