/** Light and dark: applied to the page, and remembered where `app.html` finds it before the first paint. */
import { writeLocal } from './local-values';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'mandate-theme';
const schemes: Readonly<Record<Theme, string>> = {
  system: 'light dark',
  light: 'light',
  dark: 'dark',
};

/** Applies a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = schemes[theme];
  writeLocal(key, theme);
}
