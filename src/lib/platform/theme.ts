/** Light and dark: applied to the page, and remembered outside the database so that the first paint is right. */
import { readLocal, writeLocal } from './local-values';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'mandate-theme';
const schemes: Readonly<Record<Theme, string>> = {
  system: 'light dark',
  light: 'light',
  dark: 'dark',
};

/** Applies the remembered theme; called before anything is drawn. */
export function restoreTheme(): void {
  const theme = readLocal(key);
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
}

/** Applies a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = schemes[theme];
  writeLocal(key, theme);
}
