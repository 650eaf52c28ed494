import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

/** A busy machine draws late: what is waited for in vain is waited for that long. */
configure({ asyncUtilTimeout: 10_000 });

/** Each test finds an empty page. */
afterEach(cleanup);
