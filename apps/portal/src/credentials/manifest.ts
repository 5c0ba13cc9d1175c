import { link, type PageContext } from '../pages/page.js';

/** The shield of the product, with room around it for those who cut icons round. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h48v48H0z" fill="#fff"/><g transform="translate(12 12)"><path d="M12 1l9 4v7c0 6-4 9-9 11-5-2-9-5-9-11V5z" fill="#12408f"/><path d="M7.500 12l3 3 6-6" fill="none" stroke="#fff" stroke-width="2.400"/></g></svg>';

/** W3C Web Application Manifest: the page can be kept on the home screen of a telephone, in the language it is read in. */
export const manifestOf = (context: PageContext): object => ({
  name: context.words.text('portal', 'scan.title'),
  short_name: context.words.text('common', 'product'),
  lang: context.words.language,
  dir: context.words.direction,
  start_url: link(context, '/scan', {}, context.words.language),
  scope: '/scan',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#12408f',
  icons: [{ src: '/scan/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
});
