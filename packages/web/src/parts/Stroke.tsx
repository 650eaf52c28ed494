/** The pen stroke under a yes. `arrival` draws it before the eye; `still` shows it as long since drawn. */
export function Stroke({ drawn = "still" }: { readonly drawn?: "arrival" | "still" | undefined }) {
  return (
    <svg
      className="stroke"
      viewBox="0 0 300 34"
      aria-hidden="true"
      focusable="false"
      data-still={drawn === "still" ? "" : undefined}
    >
      <path d="M3 21.500C45 9 92 4.500 146 6.500c24 .9 47 3.200 66 3 31-.4 56-4.700 84-8.500-24 7-51 12.600-84 13-20 .2-44-2.200-68-2.600C96 10.700 55 13.500 14 21.500c52-5.600 118-4.800 152 2.500 6 1.300 6.500 3.300 1 3.800-13 1.200-27-.2-38-2.300 13 .9 24 1 31 .2C131 20.200 62 20.500 5 25.300c-3.500.3-5-2.500-2-3.800Z" />
    </svg>
  );
}

/** The sign of the house: three courses of stone, and what holds them is what lies between. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="currentColor">
      <path d="M0 2h12v4H0zM14 2h6v4h-6zM0 8h5v4H0zM7 8h13v4H7zM0 14h10v4H0zM12 14h8v4h-8z" />
    </svg>
  );
}
