/** What a request to ask again for a commitment is shown at while it waits. */
export const askingAbout = (commitment: string) => `ask-${commitment}`;
