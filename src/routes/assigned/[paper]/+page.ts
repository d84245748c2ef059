// One shell serves every paper: which there are is known on the device.
export const prerender = false;
