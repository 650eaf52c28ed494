/** 128 random bits in 22 letters. `crypto.randomUUID` is missing on plain HTTP in a local network. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
};
