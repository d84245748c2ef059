// Pages are drawn from what is on the device, so nothing is rendered elsewhere: each route is an empty shell.
export const ssr = false;
export const prerender = true;
