/** Cron expressions, and when they fire next. */
module dev.fanfare.schedule {
  requires com.cronutils;
  requires static org.jspecify;

  exports dev.fanfare.schedule;
}
