import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest comes first, so that no core idles at the end. */
const order = ["slow", "unit", "web"];

/**
 * One project after the other, without waiting between them: a process is kept for the next file of its own project only.
 */
export class ProjectByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => order.indexOf(a.project.name) - order.indexOf(b.project.name));
  }
}
