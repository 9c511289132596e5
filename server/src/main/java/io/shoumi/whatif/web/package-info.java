/** The what-if page. Called by the servlet container only; start reading at {@code WhatIfController}. */
@org.jspecify.annotations.NullMarked
package io.shoumi.whatif.web;
