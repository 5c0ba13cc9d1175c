import { createTheme, type Direction, type Theme } from '@mui/material/styles';
import { colours, tones } from './colours.js';

const focusRing = {
  outline: `3px solid ${colours.ink}`,
  outlineOffset: '2px',
  boxShadow: `0 0 0 5px ${colours.focus}`,
};

const TOUCH = 44;

/** One light theme of our own: high contrast, visible focus, targets a thumb can hit, no motion where none is wanted. */
export const themeFor = (direction: Direction): Theme =>
  createTheme({
    direction,
    palette: {
      mode: 'light',
      primary: { main: colours.link, dark: colours.linkDark, contrastText: colours.paper },
      error: { main: tones.stop.ink },
      warning: { main: tones.care.ink },
      success: { main: tones.good.ink },
      info: { main: tones.told.ink },
      text: { primary: colours.ink, secondary: colours.soft },
      background: { default: colours.ground, paper: colours.paper },
      divider: colours.line,
    },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Arial, sans-serif',
      h1: { fontSize: '1.6rem', fontWeight: 700, lineHeight: 1.25 },
      h2: { fontSize: '1.2rem', fontWeight: 700, lineHeight: 1.3 },
      h3: { fontSize: '1.05rem', fontWeight: 700, lineHeight: 1.35 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          'a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex="0"]:focus-visible': focusRing,
          'main:focus': { outline: 'none' },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { transition: 'none !important', animation: 'none !important' },
          },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: TOUCH }, outlined: { borderColor: colours.frame } },
      },
      MuiIconButton: { styleOverrides: { root: { minWidth: TOUCH, minHeight: TOUCH } } },
      MuiLink: { defaultProps: { underline: 'always' } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'medium', margin: 'none' } },
      MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: colours.frame } } },
      MuiInputLabel: { styleOverrides: { root: { color: colours.soft } } },
      MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.875rem' } } },
      MuiTableCell: {
        styleOverrides: { head: { fontWeight: 700, color: colours.ink }, root: { verticalAlign: 'top' } },
      },
      MuiTooltip: { defaultProps: { describeChild: true } },
    },
  });
