// One shell serves every deck: which there are is known on the device.
export const prerender = false;
