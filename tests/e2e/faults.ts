/** What hosts and networks do wrong, each as an answer to a request. */
import type { ServerResponse } from 'node:http';
import type { Intercept } from './support';

export type Fault = (response: ServerResponse) => void;

const portalPage = '<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>';

/** The file is gone. */
export const answerMissing: Fault = (response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
};

/** A captive portal, or a host that answers everything with its own page. */
export const answerPage: Fault = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(portalPage);
};

/** The connection ends half-way. */
export const answerHalf: Fault = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '100000' });
  response.write('export const half = 1;', () => response.destroy());
};

/** Nothing ever comes. */
export const answerNever: Fault = () => undefined;

/** The fault for all paths that match, the true answer for the others. */
export function faultAt(path: RegExp, fault: Fault): Intercept {
  return faultWhere((url) => path.test(url), fault);
}

/** The fault for all addresses that `isStruck` picks, the true answer for the others. */
export function faultWhere(isStruck: (url: string) => boolean, fault: Fault): Intercept {
  return ({ url = '' }, response) => {
    if (!isStruck(url)) return false;
    fault(response);
    return true;
  };
}
