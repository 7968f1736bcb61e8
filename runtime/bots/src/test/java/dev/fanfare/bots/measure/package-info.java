/** Measurements that are run by hand; the README of this module has their results. */
package dev.fanfare.bots.measure;
