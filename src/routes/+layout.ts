// What is studied is on the device, so a page is rendered as its frame: the way around, and an empty place for the rest.
export const prerender = true;
