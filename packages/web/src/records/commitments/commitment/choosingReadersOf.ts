/** What a choice of readers is shown at while it waits. */
export const choosingReadersOf = (id: string) => `readers-${id}`;
