import { sideTablesContract } from "./sideTables.contract.ts";

sideTablesContract();
