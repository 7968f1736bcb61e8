/** The engine's proof: a model of the contract, and plans to try both on. */
module dev.fanfare.proof {
  requires dev.fanfare.core;
  requires dev.fanfare.testkit;
  requires static org.jspecify;
}
