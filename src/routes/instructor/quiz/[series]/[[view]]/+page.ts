// One shell serves every quiz: which there are is known on the device.
export const prerender = false;
