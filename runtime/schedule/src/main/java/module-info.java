/** Cron expressions, and when they fire next. */
module dev.fanfare.schedule {
  requires static org.jspecify;
}
