export function CommitmentsRoom() {
  return null;
}
