@echo off
rem The one entry on Windows: finds a JDK 25, builds when nothing is built yet, and passes on.
setlocal
set ROOT=%~dp0
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo shoumi: set JAVA_HOME to a JDK 25. 1>&2
  exit /b 2
)
if not exist "%ROOT%cli\target\shoumi-cli.jar" call "%ROOT%mvnw.cmd" -q -f "%ROOT%pom.xml" -pl cli -am package -Dmaven.test.skip.exec=true || exit /b 2
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -cp "%ROOT%cli\target\shoumi-cli.jar;%ROOT%cli\target\lib\*" io.shoumi.cli.Main %*
