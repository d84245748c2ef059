// One shell serves every attempt: which there are is known on the device.
export const prerender = false;
