import { encode } from "uqr";

/** Modules of white around a code that scanners rely on (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code that prints and scans: black on white whatever the theme, named for those who do not see it. */
export const qrSvg = (url: string, title: string): string => {
  const code = encode(url, { ecc: "M", border: quietZone });
  const dark = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" role="img" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    `<path fill="#fff" d="M0 0h${code.size}v${code.size}H0z"/>`,
    `<path fill="#000" d="${dark.join("")}"/></svg>`,
  ].join("");
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
