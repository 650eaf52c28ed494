import { allOf } from "@mortar/app/testing/allOf.ts";
import { expect, test } from "vitest";
import { fileFormOf } from "./multipart.ts";

async function* inPiecesOf(size: number, body: string) {
  const bytes = Buffer.from(body);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const part = (about: string, value: string) => `--B\r\ncontent-disposition: form-data; ${about}\r\n\r\n${value}\r\n`;
const whole = `${part('name="passphrase"', "ö\r\n")}${part('name="file"; filename="a"', "\r\n--not the end\r\n--\r\n--A")}--B--\r\n`;

const read = async (size: number, body: string, type = "multipart/form-data; boundary=B") => {
  const form = await fileFormOf(type, inPiecesOf(size, body));
  return form && [Object.fromEntries(form.fields), form.file && Buffer.concat(await allOf(form.file)).toString()];
};

test.each([1, 2, 3, 5, 7, 50, 5000])(
  "in pieces of %s bytes, a form's fields and its file are what was sent",
  async (size) => {
    const told = [{ passphrase: "ö\r\n" }, "\r\n--not the end\r\n--\r\n--A"];
    expect(await read(size, whole)).toEqual(told);
    expect(await read(size, whole, 'multipart/form-data; boundary="B"')).toEqual(told);
  },
);

test("a form without a file has none; another form is none; one that breaks off is an error", async () => {
  expect(await read(9, `${part('name="passphrase"', "x")}--B--\r\n`)).toEqual([{ passphrase: "x" }, null]);
  expect(await read(9, `${part('name="file"; filename=""', "")}--B--\r\n`)).toEqual([{}, null]);
  expect(await read(9, whole, "text/plain")).toBeNull();
  expect(await read(9, "hello")).toBeNull();
  expect(await read(9, `--B\r\nx: ${"y".repeat(40_000)}`)).toEqual([{}, null]);
  await expect(read(9, whole.slice(0, -12))).rejects.toThrow("The form broke off.");
});
