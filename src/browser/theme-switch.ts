/** In a page: the choice of the color scheme in its footer; pages for every language have none. */
import { THEME_KEY } from './storage.ts';

const select = document.querySelector<HTMLSelectElement>('[data-theme]');
const { style } = document.documentElement;

if (select) {
  // The scheme that the head has applied, which does so before it is shown here; once more after a browser has restored the form.
  const show = () => {
    select.value = style.colorScheme;
  };
  const store = () => {
    try {
      localStorage[THEME_KEY] = select.value;
    } catch {
      // Storage may be switched off; the choice then applies to this page only.
    }
  };
  for (const event of ['pageshow', 'storage']) addEventListener(event, show);
  show();
  // Moves a choice that is stored under the old key.
  if (select.value) store();
  select.onchange = () => {
    style.colorScheme = select.value;
    store();
  };
}
