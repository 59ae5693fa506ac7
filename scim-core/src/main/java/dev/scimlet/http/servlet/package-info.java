/** The engine as a servlet, in Jetty, Tomcat, Spring Boot or any other Jakarta container. */
@NullMarked
package dev.scimlet.http.servlet;

import org.jspecify.annotations.NullMarked;
