/** What a reply is shown at while it waits. */
export const replyingTo = (id: string) => `reply-${id}`;
