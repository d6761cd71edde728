/** Tests of the letters' own parts. */
package se.stadig.app.material;
