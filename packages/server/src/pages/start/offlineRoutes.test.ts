import { expect, test } from "vitest";
import { aHouse } from "../../../testing/aHouse.ts";

test("the page for when the line is down names nobody, and leads back to where one was", async () => {
  const { doors, close } = await aHouse();
  const answer = await doors.request("/offline");
  expect(answer.status).toBe(200);
  const written = await answer.text();
  expect(written).toContain("The line is down");
  expect(written).toContain('href=""');
  await close();
});
