/** Tests of the page layout's small pure parts. */
package io.shoumi.extractor.worker.page;
