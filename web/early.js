// Begins the engine's worker while the page's modules are still on their way: Python takes longer than
// they do, and they come one after the other.
import "./trusted.js";
import "./ui/shell/looks.js";
import { beginWorker } from "./client/engine-worker.js";

beginWorker();
