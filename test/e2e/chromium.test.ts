import { playScenarios } from "./scenarios.ts";

playScenarios("chromium");
