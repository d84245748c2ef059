// Shipped decks have a page each (svelte.config.js); one shell serves all others: which there are the device knows.
export const prerender = 'auto';
