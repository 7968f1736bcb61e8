/**
 * The flagship sample: a review of software licences. {@link
 * dev.fanfare.samples.license.LicenseReview} is the bot; what it asks and how texts are read live
 * in packages of their own, which know nothing of Fanfare's runs.
 */
@NullMarked
package dev.fanfare.samples.license;

import org.jspecify.annotations.NullMarked;
