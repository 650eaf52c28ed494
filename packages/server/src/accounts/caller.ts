/** Who knocks. `from` is the network address, as the server's proxy settings say to read it. */
export type Caller = { readonly headers: Headers; readonly from: string };
