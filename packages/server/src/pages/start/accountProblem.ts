/** The field of an account form that a refusal is about; `""` where it is about none. */
export const problemOf = (refused: string): string => {
  if (refused === "account/name-missing") return "name";
  if (refused === "account/address-not-valid" || refused === "account/address-taken") return "email";
  if (refused === "password/wrong") return "current";
  return refused.startsWith("password/") ? "password" : "";
};
