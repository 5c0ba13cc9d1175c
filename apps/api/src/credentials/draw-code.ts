import { create, toString as drawQr } from 'qrcode';

/** 69 modules a side: finer ones are lost to a cheap camera before damage to the paper is. */
const FINEST = 13;

/** A code as SVG: as redundant as may be without modules too fine (ISO/IEC 18004: level M, of long ones L). `margin` in modules. */
export function drawCode(address: string, margin: number): Promise<string> {
  const { version } = create(address, { errorCorrectionLevel: 'M' });
  return drawQr(address, { type: 'svg', margin, errorCorrectionLevel: version > FINEST ? 'L' : 'M' });
}
